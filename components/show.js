// Goes to the part of the page that the address names under "show", once it is there.
(() => {
  if (window.showsParts) return;
  window.showsParts = true;
  let done = null;
  let tries = 0;
  const part = (name) => document.querySelector(`.st-key-${CSS.escape(name)}`) ?? document.getElementById(name);
  setInterval(() => {
    const wanted = new URLSearchParams(location.search).get("show");
    const here = `${location.pathname} ${wanted}`;
    if (wanted === null || here === done) {
      if (wanted === null) done = null;
      return;
    }
    const found = part(wanted);
    if (!found && ++tries < 100) return; // the page is still being drawn
    tries = 0;
    done = here;
    if (!found) return;
    const closed = found.closest("details:not([open])");
    closed?.querySelector("summary").click();
    if (innerWidth < 768) document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    found.classList.add("shown");
    found.scrollIntoView({ block: "center" });
    setTimeout(() => found.scrollIntoView({ block: "center" }), 600); // charts above have grown
  }, 150);
})();
