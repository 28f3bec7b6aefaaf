package org.folkmoot.platform;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the demo: small scenes of a town, of few shapes and calm colours. The same
 * scene is the same picture at every start.
 */
enum DemoDrawing {
  CROSSING {
    @Override
    void draw(Scene scene) {
      scene.street(300);
      for (int i = 0; i < 7; i++) {
        scene.box(0xf4f1e8, 245 + 48 * i, 318, 28, 150);
      }
      scene.house(60, 300, 150, 170, 0xc9785a);
      scene.house(560, 300, 180, 140, 0xd9b36c);
      scene.person(205, 300, 0x34507a);
      scene.person(230, 306, 0x8a3d52);
    }
  },
  SCHOOL {
    @Override
    void draw(Scene scene) {
      scene.street(330);
      scene.house(180, 330, 420, 190, 0xb5634f);
      scene.box(0x5a3d33, 365, 255, 50, 75);
      scene.sign(660, 330, 0xb3262b);
      scene.tree(90, 330, 1.2);
    }
  },
  CANAL {
    @Override
    void draw(Scene scene) {
      scene.ground(0x8fae6b, 290);
      scene.water(380);
      scene.path(330, 40);
      scene.bench(330, 340);
      scene.tree(140, 320, 1.5);
      scene.tree(640, 310, 1.2);
    }
  },
  SQUARE {
    @Override
    void draw(Scene scene) {
      scene.street(310);
      scene.house(30, 310, 210, 220, 0x8e97a6);
      scene.house(520, 310, 230, 180, 0xc7a27c);
      scene.lights(400, 310);
      scene.person(350, 306, 0x4d6b45);
    }
  },
  STATION {
    @Override
    void draw(Scene scene) {
      scene.ground(0xa6a294, 360);
      scene.house(120, 360, 560, 150, 0x9c5a48);
      scene.line(0x3c4350, 5, 0, 110, 800, 60);
      scene.line(0x3c4350, 3, 400, 86, 400, 130);
      scene.box(0xd0a030, 350, 130, 100, 70);
    }
  },
  SUBWAY {
    @Override
    void draw(Scene scene) {
      scene.box(0x39404c, 0, 0, 800, 533);
      scene.box(0x232831, 190, 140, 420, 393);
      scene.line(0xe9d27a, 6, 260, 150, 300, 150);
      scene.box(0xe9d27a, 262, 146, 36, 10);
      scene.box(0x59616e, 500, 146, 36, 10);
      scene.path(430, 103);
      scene.person(330, 440, 0x9aa5b8);
    }
  },
  TREES {
    @Override
    void draw(Scene scene) {
      scene.street(360);
      for (int i = 0; i < 5; i++) {
        scene.tree(90 + 155 * i, 360, 0.9 + 0.12 * (i % 3));
      }
    }
  },
  BICYCLES {
    @Override
    void draw(Scene scene) {
      scene.ground(0x9aa38f, 330);
      scene.house(40, 330, 240, 180, 0xb88a5e);
      for (int i = 0; i < 3; i++) {
        scene.bicycle(380 + 120 * i, 400);
      }
    }
  },
  PLAYGROUND {
    @Override
    void draw(Scene scene) {
      scene.ground(0x9dbb74, 340);
      scene.line(0x5b4636, 8, 250, 400, 300, 220);
      scene.line(0x5b4636, 8, 550, 400, 500, 220);
      scene.line(0x5b4636, 8, 300, 220, 500, 220);
      scene.line(0x6d7580, 3, 360, 222, 350, 350);
      scene.line(0x6d7580, 3, 440, 222, 450, 350);
      scene.box(0xb3472f, 330, 348, 42, 10);
      scene.box(0xb3472f, 430, 348, 42, 10);
      scene.tree(110, 350, 1.3);
    }
  },
  LAMPS {
    @Override
    void draw(Scene scene) {
      scene.box(0x27314a, 0, 0, 800, 360);
      scene.ground(0x3d4654, 360);
      for (int i = 0; i < 4; i++) {
        scene.lamp(130 + 180 * i, 370, i != 2);
      }
    }
  },
  BUS_STOP {
    @Override
    void draw(Scene scene) {
      scene.street(340);
      scene.box(0x5f7f91, 260, 190, 270, 14);
      scene.line(0x4b5560, 8, 275, 340, 275, 200);
      scene.line(0x4b5560, 8, 515, 340, 515, 200);
      scene.bench(330, 335);
      scene.sign(590, 340, 0x2b5fa0);
      scene.house(20, 340, 180, 150, 0xbf8f6f);
    }
  },
  ALLOTMENT {
    @Override
    void draw(Scene scene) {
      scene.ground(0x8c9e62, 300);
      for (int i = 0; i < 4; i++) {
        scene.box(0x6b4f3a, 60, 340 + 45 * i, 520, 26);
        for (int x = 80; x < 570; x += 35) {
          scene.disc(i % 2 == 0 ? 0x4e7d45 : 0x6f9a3f, x, 345 + 45 * i, 11);
        }
      }
      scene.house(620, 330, 130, 90, 0x7d5a41);
      scene.tree(40, 310, 1.1);
    }
  },
  LIBRARY {
    @Override
    void draw(Scene scene) {
      scene.street(350);
      scene.house(120, 350, 560, 190, 0xbfa98a);
      for (int i = 0; i < 6; i++) {
        scene.box(0xe8dfcb, 160 + 92 * i, 190, 22, 160);
      }
      scene.box(0x5a3d33, 365, 270, 70, 80);
      scene.person(330, 346, 0x34507a);
      scene.person(480, 348, 0x8a3d52);
    }
  },
  MARKET {
    @Override
    void draw(Scene scene) {
      scene.ground(0xb5aa97, 330);
      scene.house(20, 330, 220, 190, 0xc9785a);
      scene.house(280, 330, 200, 160, 0xd9b36c);
      scene.house(520, 330, 250, 210, 0x8e97a6);
      for (int i = 0; i < 3; i++) {
        scene.stall(70 + 240 * i, 430, i % 2 == 0 ? 0xa83a32 : 0x2f6b57);
      }
      scene.person(265, 440, 0x4d6b45);
    }
  },
  TOWN {
    @Override
    void draw(Scene scene) {
      scene.ground(0x93ad78, 330);
      int[] walls = {0xc9785a, 0xd9b36c, 0x8e97a6, 0xb5634f, 0xc7a27c, 0x9aa78c};
      for (int i = 0; i < walls.length; i++) {
        scene.house(30 + 125 * i, 340, 115, 120 + 30 * (i % 3), walls[i]);
      }
      scene.water(420);
    }
  };

  private static final int WIDTH = 800;
  private static final int HEIGHT = 533;

  abstract void draw(Scene scene);

  /** The picture as a JPEG file. */
  byte[] jpeg() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x8fb9d6), 0, 360, new Color(0xe6eef0)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    draw(new Scene(pen, new Random(name().hashCode())));
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What scenes are made of. Places are pixels, heights count from the ground up. */
  private static final class Scene {

    private final Graphics2D pen;
    private final Random random;

    Scene(Graphics2D pen, Random random) {
      this.pen = pen;
      this.random = random;
    }

    void box(int color, int x, int y, int width, int height) {
      pen.setColor(new Color(color));
      pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void disc(int color, double x, double y, double radius) {
      pen.setColor(new Color(color));
      pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void line(int color, int thick, int fromX, int fromY, int toX, int toY) {
      pen.setColor(new Color(color));
      pen.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void ground(int color, int top) {
      box(color, 0, top, WIDTH, HEIGHT - top);
    }

    void street(int top) {
      ground(0xbdb8ab, top);
      box(0x5a5f68, 0, top + 10, WIDTH, HEIGHT - top - 70);
    }

    void path(int top, int height) {
      box(0xcdbb98, 0, top, WIDTH, height);
    }

    void water(int top) {
      ground(0x5b8ea6, top);
      for (int i = 0; i < 24; i++) {
        int x = random.nextInt(WIDTH);
        int y = top + 12 + random.nextInt(HEIGHT - top - 20);
        line(0x86b1c3, 2, x, y, x + 30 + random.nextInt(50), y);
      }
    }

    void house(int left, int ground, int width, int height, int wall) {
      box(wall, left, ground - height, width, height);
      Path2D roof = new Path2D.Double();
      roof.moveTo(left - 10, ground - height);
      roof.lineTo(left + width / 2.0, ground - height - width / 4.0 - 12);
      roof.lineTo(left + width + 10, ground - height);
      roof.closePath();
      pen.setColor(new Color(0x544a48));
      pen.fill(roof);
      int columns = Math.max(1, width / 60);
      int gap = (width - 26 * columns) / (columns + 1);
      for (int row = ground - height + 22; row < ground - 50; row += 58) {
        for (int i = 0; i < columns; i++) {
          box(0xf0e6cc, left + gap + i * (26 + gap), row, 26, 34);
        }
      }
    }

    void tree(int x, int ground, double size) {
      box(0x66503f, x - 6, (int) (ground - 80 * size), 12, (int) (80 * size));
      for (int i = 0; i < 14; i++) {
        int green = 0x4e7d45 + 0x000a00 * random.nextInt(4) + 0x060000 * random.nextInt(4);
        disc(
            green,
            x + (random.nextDouble() - 0.5) * 80 * size,
            ground - (95 + random.nextDouble() * 75) * size,
            24 * size);
      }
    }

    void bench(int left, int ground) {
      box(0x8a5d3b, left, ground - 28, 120, 8);
      box(0x8a5d3b, left, ground - 52, 120, 8);
      line(0x444a52, 5, left + 12, ground, left + 12, ground - 50);
      line(0x444a52, 5, left + 108, ground, left + 108, ground - 50);
    }

    void person(int x, int ground, int coat) {
      line(0x2f343c, 6, x - 4, ground, x - 1, ground - 26);
      line(0x2f343c, 6, x + 6, ground, x + 1, ground - 26);
      box(coat, x - 9, ground - 56, 18, 34);
      disc(0xc99a77, x, ground - 65, 8);
    }

    void sign(int x, int ground, int rim) {
      line(0x6a7078, 6, x, ground, x, ground - 110);
      disc(rim, x, ground - 130, 30);
      disc(0xf6f4ee, x, ground - 130, 21);
    }

    void lights(int x, int ground) {
      line(0x3e444d, 8, x, ground, x, ground - 110);
      box(0x2c3138, x - 15, ground - 190, 30, 82);
      disc(0x6e2a2a, x, ground - 174, 10);
      disc(0x6d5c25, x, ground - 149, 10);
      disc(0x4fbf6a, x, ground - 124, 10);
    }

    void lamp(int x, int ground, boolean lit) {
      line(0x1c222c, 6, x, ground, x, ground - 170);
      if (lit) {
        pen.setColor(new Color(0x40f5dc8a, true));
        pen.fill(new Ellipse2D.Double(x - 60, ground - 230, 120, 120));
      }
      disc(lit ? 0xf8e7ae : 0x4b5361, x, ground - 172, 13);
    }

    void stall(int left, int ground, int stripe) {
      box(0x7a5a3c, left + 8, ground - 120, 8, 120);
      box(0x7a5a3c, left + 164, ground - 120, 8, 120);
      box(0x8f6a46, left, ground - 52, 180, 52);
      for (int i = 0; i < 6; i++) {
        box(i % 2 == 0 ? stripe : 0xf4efe2, left + 30 * i, ground - 140, 30, 34);
        disc(i % 2 == 0 ? 0xd0832f : 0x6f9a3f, left + 15 + 30 * i, ground - 60, 11);
      }
    }

    void bicycle(int x, int ground) {
      pen.setColor(new Color(0x2f3540));
      pen.setStroke(new BasicStroke(4));
      pen.draw(new Ellipse2D.Double(x - 50, ground - 44, 44, 44));
      pen.draw(new Ellipse2D.Double(x + 14, ground - 44, 44, 44));
      line(0xa83a32, 5, x - 28, ground - 22, x - 8, ground - 58);
      line(0xa83a32, 5, x - 8, ground - 58, x + 36, ground - 22);
      line(0xa83a32, 5, x - 28, ground - 22, x + 6, ground - 22);
      line(0xa83a32, 5, x + 6, ground - 22, x + 26, ground - 62);
      line(0x2f3540, 5, x + 18, ground - 66, x + 34, ground - 64);
    }
  }
}
