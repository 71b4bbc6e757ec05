/**
 * Fills in the card that leads back to the step where the reader was, before the home page is drawn; what is kept is
 * taken as recallPlace of place.ts takes it. It stands right behind the card; the page adds it to its policy.
 */
export const resumeScript = `try{
const{at,value:{path,title,guide,lang}}=JSON.parse(localStorage.getItem("ib-key-guide.resume")),age=Date.now()-at;
const card=document.querySelector("resume-card section");
const write=(place,text)=>Object.assign(card.querySelector(place),{textContent:text,lang});
if(age<=2592e6&&age>=-864e5&&/^\\/[a-z]+\\/[a-z0-9-]+\\/[a-z0-9-]+\\/$/.test(path)&&[title,guide,lang].every(one=>typeof one=="string")){
write("[data-title]",title);
write("[data-guide]",guide);
card.querySelector("a").href=path.replace(/^\\/[a-z]+/,"/"+document.documentElement.lang);
card.hidden=false;
}}catch{}`;
