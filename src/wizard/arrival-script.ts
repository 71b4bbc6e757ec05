/**
 * Notes before anything is drawn that the reader came to a step by a link: neither the page before nor the kept place
 * speaks of it. Then the way to the first step stands in the line above the title. It stands in the head of every step
 * page; the page adds it to its policy.
 */
export const arrivalScript = `try{const{pathname:p}=location,s=JSON.parse(sessionStorage.getItem("ib-key-guide.arrival")),k=JSON.parse(localStorage.getItem("ib-key-guide.resume"));if(s?.to!==p&&k?.value?.path?.slice(3)!==p.slice(3))document.documentElement.dataset.came="link"}catch{document.documentElement.dataset.came="link"}`;
