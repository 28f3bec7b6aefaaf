// What tables of staff say to screen readers in Welsh, which PrimeFaces does not bring itself.
"use strict";

{
  const english = PrimeFaces.locales.en ?? PrimeFaces.locales.en_US ?? {};
  PrimeFaces.locales.cy = {
    ...english,
    aria: {
      ...english.aria,
      collapseLabel: "Cau",
      "datatable.sort.ASC": "gwasgwch i drefnu o’r lleiaf i’r mwyaf",
      "datatable.sort.DESC": "gwasgwch i drefnu o’r mwyaf i’r lleiaf",
      "datatable.sort.NONE": "gwasgwch i beidio â threfnu",
      expandLabel: "Agor",
      firstPageLabel: "Tudalen gyntaf",
      lastPageLabel: "Tudalen olaf",
      navigation: "Tudalennau",
      nextPageLabel: "Tudalen nesaf",
      pageLabel: "Tudalen {page}",
      prevPageLabel: "Tudalen flaenorol",
      rowsPerPageLabel: "Llinellau ar dudalen",
      selectAll: "Dewis pob llinell",
      selectLabel: "Dewis",
      unselectAll: "Dad-ddewis pob llinell",
      unselectLabel: "Dad-ddewis",
    },
  };
}
