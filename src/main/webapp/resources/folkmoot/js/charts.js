// Dresses a chart of PrimeFaces in the tokens of the page. The numbers stand in a table beside it.
"use strict";

window.folkmootBars = function () {
  const config = this.cfg.config;
  const canvas = this.canvas[0];
  const bars = config.data.labels.length * config.data.datasets.length;

  const dress = () => {
    const tokens = getComputedStyle(canvas);
    const token = (name) => tokens.getPropertyValue(`--fm-color-${name}`).trim();
    const ink = token("on-surface");
    const colors = [token("line-strong"), token("accent")];
    config.data.datasets.forEach((series, index) => {
      series.backgroundColor = colors[index % colors.length];
      series.maxBarThickness = 18;
    });
    const font = { family: tokens.fontFamily, size: 15 };
    const line = { color: token("line") };
    config.options = {
      indexAxis: "y",
      responsive: true,
      maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 300 },
      locale: document.documentElement.lang,
      scales: {
        x: { beginAtZero: true, grid: line, border: line, ticks: { color: ink, font, precision: 0 } },
        y: { grid: { display: false }, border: line, ticks: { color: ink, font, autoSkip: false } },
      },
      plugins: {
        legend: { align: "start", labels: { color: ink, font, boxWidth: 18 } },
        tooltip: { titleFont: font, bodyFont: font },
      },
    };
  };

  dress();
  this.jq[0].style.height = `${7 + bars * 1.5}rem`;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    dress();
    this.chart.options = config.options;
    this.chart.update("none");
  });
};
