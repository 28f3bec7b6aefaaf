// Maps: the wards of the council, places on them, and a point that somebody chooses. Everything that is on
// a map stands on its page in words, too; without this script there is no map.
"use strict";

{
  const EARTH = { lat: 54.5, lng: -3, zoom: 5 };
  const NEAR = 15;

  const words = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, index) => values[index] ?? all);

  const told = (text) => {
    const node = document.createElement("span");
    node.textContent = text;
    return node;
  };

  const contains = (ring, lng, lat) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [x1, y1] = ring[i];
      const [x2, y2] = ring[j];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) {
        inside = !inside;
      }
    }
    return inside;
  };

  const wardAt = (wards, lat, lng) =>
    wards.find((ward) =>
      ward.geometry.coordinates.some(
        ([outline, ...holes]) => contains(outline, lng, lat) && !holes.some((hole) => contains(hole, lng, lat)),
      ),
    );

  const draw = (holder, facts) => {
    const map = L.map(holder.querySelector(".fm-map__canvas"), {
      zoomControl: false,
      attributionControl: facts.tiles !== undefined,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    L.control.zoom({ zoomInTitle: holder.dataset.zoomIn, zoomOutTitle: holder.dataset.zoomOut }).addTo(map);
    if (facts.tiles !== undefined) {
      L.tileLayer(facts.tiles.address, { maxZoom: 19, attribution: told(facts.tiles.attribution).outerHTML }).addTo(map);
    }
    const outlines = L.featureGroup();
    for (const ward of facts.wards) {
      L.geoJSON(ward.geometry, { interactive: false, className: "fm-map__ward" })
        .bindTooltip(told(ward.name), { permanent: true, direction: "center", className: "fm-map__name", interactive: false })
        .addTo(outlines);
    }
    outlines.addTo(map);
    if (facts.wards.length > 0) {
      map.fitBounds(outlines.getBounds());
    } else {
      map.setView([EARTH.lat, EARTH.lng], EARTH.zoom);
    }
    return map;
  };

  const pin = (lat, lng, text, title) =>
    L.marker([lat, lng], {
      icon: L.divIcon({ className: text === "" ? "fm-map__pin" : "fm-map__pin fm-map__pin--several", html: told(text), iconSize: null }),
      title,
      alt: title,
    });

  const showPlaces = (holder, map) => {
    const layer = L.layerGroup().addTo(map);
    let asked = 0;
    const load = async () => {
      asked += 1;
      const mine = asked;
      const bounds = map.getBounds();
      const query = new URLSearchParams({ box: bounds.toBBoxString(), zoom: String(map.getZoom()) });
      const separator = holder.dataset.places.includes("?") ? "&" : "?";
      const answer = await fetch(`${holder.dataset.places}${separator}${query}`);
      if (!answer.ok || mine !== asked) {
        return;
      }
      const { places } = await answer.json();
      layer.clearLayers();
      for (const place of places) {
        if (place.count === 1) {
          const link = document.createElement("a");
          link.href = place.link;
          link.textContent = place.title;
          pin(place.latitude, place.longitude, "", place.title).bindPopup(link).addTo(layer);
        } else {
          pin(place.latitude, place.longitude, String(place.count), words(holder.dataset.several, place.count))
            .on("click keypress", (event) => {
              if (event.type === "click" || event.originalEvent.key === "Enter") {
                map.setView([place.latitude, place.longitude], map.getZoom() + 2);
              }
            })
            .addTo(layer);
        }
      }
    };
    map.on("moveend", load);
    load();
  };

  const showPoint = (holder, map) => {
    const { latitude, longitude } = holder.dataset;
    map.setView([Number(latitude), Number(longitude)], NEAR - 2);
    pin(Number(latitude), Number(longitude), "", holder.getAttribute("aria-label")).addTo(map);
  };

  const choosePoint = (holder, map, wards) => {
    const id = holder.dataset.point;
    const latitude = document.getElementById(`${id}-latitude`);
    const longitude = document.getElementById(`${id}-longitude`);
    const choice = document.getElementById(holder.dataset.ward);
    const status = holder.querySelector('[role="status"]');
    const clear = holder.querySelector('[data-action="clear"]');
    let marker = null;

    const show = () => {
      marker?.remove();
      marker = null;
      const isSet = latitude.value !== "";
      clear.hidden = !isSet;
      if (isSet) {
        marker = pin(Number(latitude.value), Number(longitude.value), "", holder.dataset.set).addTo(map);
      }
    };

    const set = () => {
      const { lat, lng } = map.getCenter().wrap();
      latitude.value = lat.toFixed(5);
      longitude.value = lng.toFixed(5);
      const ward = wardAt(wards, lat, lng);
      if (ward !== undefined && choice !== null && [...choice.options].some((option) => option.value === String(ward.id))) {
        choice.value = String(ward.id);
      }
      show();
      status.textContent = ward === undefined ? holder.dataset.outside : words(holder.dataset.inWard, ward.name);
      latitude.dispatchEvent(new Event("input", { bubbles: true }));
    };

    holder.querySelector('[data-action="set"]').addEventListener("click", set);
    clear.addEventListener("click", () => {
      latitude.value = "";
      longitude.value = "";
      show();
      status.textContent = holder.dataset.none;
      latitude.dispatchEvent(new Event("input", { bubbles: true }));
      holder.querySelector('[data-action="set"]').focus();
    });
    map.getContainer().addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === map.getContainer()) {
        event.preventDefault();
        set();
      }
    });
    if (latitude.value !== "") {
      map.setView([Number(latitude.value), Number(longitude.value)], NEAR);
    }
    show();
  };

  // ---- the drawing program is fetched by pages on which somebody looks at a map ----
  let drawer = null;
  const fetchDrawer = ({ drawer: script, look, tokens }) => {
    drawer ??= new Promise((resolve, reject) => {
      for (const href of [look, tokens]) {
        document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
      }
      const program = Object.assign(document.createElement("script"), { src: script, onload: resolve, onerror: reject });
      document.head.append(program);
    });
    return drawer;
  };

  const begin = async (holder) => {
    const [answer] = await Promise.all([fetch(holder.dataset.map), fetchDrawer(holder.dataset)]);
    if (!answer.ok) {
      return;
    }
    const facts = await answer.json();
    holder.hidden = false;
    const map = draw(holder, facts);
    const { point, places, latitude } = holder.dataset;
    if (point !== undefined) {
      choosePoint(holder, map, facts.wards);
    } else if (latitude !== undefined && latitude !== "") {
      showPoint(holder, map);
    } else if (places !== undefined && places !== "") {
      showPlaces(holder, map);
    }
  };

  // a map has no size while it is folded away
  const beginWhenSeen = (holder) => {
    const fold = holder.closest("details");
    if (fold === null || fold.open) {
      begin(holder);
    } else {
      fold.addEventListener("toggle", () => begin(holder), { once: true });
    }
  };

  const beginAll = () => {
    for (const holder of document.querySelectorAll("[data-map][hidden]")) {
      beginWhenSeen(holder);
    }
  };

  document.addEventListener("folkmoot:replaced", beginAll);
  beginAll();
}
