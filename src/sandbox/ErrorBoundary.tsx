import { Component, type ReactNode } from 'react';
import { Crashed } from './Crashed.tsx';

/** Catches what breaks while drawing and offers to start again: first with what was kept, then without it. */
export class ErrorBoundary extends Component<{ children: ReactNode; onReady: () => void }, BoundaryState> {
  override state: BoundaryState = { isBroken: false, starts: 0 };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const again = () => {
      if (this.state.starts > 0) forgetPractice();
      this.setState(({ starts }) => ({ isBroken: false, starts: starts + 1 }));
    };
    return <Crashed onReady={this.props.onReady} onAgain={again} />;
  }
}

function forgetPractice(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    // Nothing is kept where nothing can be read.
  }
}

interface BoundaryState {
  isBroken: boolean;
  /** How often somebody started again. */
  starts: number;
}
