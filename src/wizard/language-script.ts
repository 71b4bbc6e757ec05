import { localeCodes, sourceLocale } from '../locales.ts';

/**
 * Finds the language for a page that exists once for all, before that page is drawn: that of the address, else the one
 * used before, else the first of the browser's that the site has. Its door comes first. A page that is to speak one
 * language hides the others, and has nothing to tell about codes at an address that is none of a code. The script is a
 * file of its own, which these pages run once their main part is there.
 */
export const languageScript = `{
const codes=${JSON.stringify(localeCodes)},root=document.documentElement,main=document.querySelector("main");
let kept;
try{const{at,value}=JSON.parse(localStorage.getItem("ib-key-guide.language"));if(Date.now()-at<2592e6)kept=value}catch{}
const named=/^\\/+([a-z]+)/i.exec(location.pathname)?.[1].toLowerCase();
const spoken=[named,kept,...navigator.languages.map(one=>one.split("-")[0])].find(one=>codes.includes(one))??"${sourceLocale}";
root.dataset.speaks=spoken;
const door=main.querySelector("a[data-language="+spoken+"]");
door?.classList.add("preferred");
door?.parentElement.prepend(door);
for(const line of main.querySelectorAll("h1>[lang]"))line.classList.toggle("other",line.lang!==spoken);
if(main.dataset.oneLanguage!==undefined){
root.lang=spoken;
for(const part of main.querySelectorAll("[lang]"))if(codes.includes(part.lang)&&part.lang!==spoken)part.hidden=true;
if(!location.pathname.startsWith("/s/"))main.querySelector("mistyped-code").dataset.reported="";
}}`;
