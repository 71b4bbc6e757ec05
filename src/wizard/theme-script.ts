/**
 * Takes the theme that the reader has chosen before anything is drawn. It stands in the head of every page,
 * whose policy allows exactly this text.
 */
export const themeScript = `try{const{value}=JSON.parse(localStorage.getItem("ib-key-guide.theme"));if(/^(light|dark)$/.test(value))document.documentElement.dataset.theme=value}catch{}`;
