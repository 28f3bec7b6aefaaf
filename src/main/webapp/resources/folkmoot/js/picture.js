// Shows a chosen picture small before it is sent. Without this script nothing is shown.
"use strict";

{
  const WIDTH = 320;

  const show = async (input) => {
    const canvas = document.getElementById(`${input.id}-preview`);
    canvas.hidden = true;
    if (input.files.length === 0) {
      return;
    }
    try {
      const picture = await createImageBitmap(input.files[0]);
      canvas.width = WIDTH;
      canvas.height = Math.max(1, Math.round((WIDTH * picture.height) / picture.width));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      canvas.hidden = false;
    } catch {
      // no picture that this browser knows: the server says what to do
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches('input[type="file"][data-preview]')) {
      void show(event.target);
    }
  });
}
