// The theme chosen in the browser client, which lives at the same origin: dark unless somebody chose otherwise.
document.documentElement.dataset.theme = localStorage.getItem("dsvtt.theme") === "light" ? "light" : "dark";
