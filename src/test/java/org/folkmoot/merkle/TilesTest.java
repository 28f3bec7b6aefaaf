package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BI-3. */
class TilesTest {

  private static Map<TilePath, Bytes> publish(GrowingTree tree) {
    Map<TilePath, Bytes> tiles = new HashMap<>();
    Tiles.of(tree.size()).forEach(path -> tiles.put(path, Tiles.content(path, tree)));
    return tiles;
  }

  private static Bytes tile(Map<TilePath, Bytes> tiles, String path) {
    return Optional.ofNullable(tiles.get(TilePath.parse(path))).orElseThrow();
  }

  private static TiledTree read(long size, Map<TilePath, Bytes> tiles) {
    return new TiledTree(size, path -> Optional.ofNullable(tiles.get(path)));
  }

  @Nested
  class Paths {

    @Test
    void areThoseOfTheExampleInTheSpecification() {
      List<TilePath> paths = Tiles.of(70_000);

      assertThat(paths).hasSize(273 + 1 + 1 + 1 + 1);
      assertThat(paths.get(273).toText()).isEqualTo("tile/0/273.p/112");
      assertThat(paths.get(274).toText()).isEqualTo("tile/1/000");
      assertThat(paths.get(275).toText()).isEqualTo("tile/1/001.p/17");
      assertThat(paths.get(276).toText()).isEqualTo("tile/2/000.p/1");
    }

    @Test
    void atTheEdgesHaveNoEmptyTile() {
      assertThat(Tiles.of(0)).isEmpty();
      assertThat(texts(Tiles.of(1))).containsExactly("tile/0/000.p/1");
      assertThat(texts(Tiles.of(255))).containsExactly("tile/0/000.p/255");
      assertThat(texts(Tiles.of(256))).containsExactly("tile/0/000", "tile/1/000.p/1");
      assertThat(texts(Tiles.of(257)))
          .containsExactly("tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1");
      assertThat(texts(Tiles.of(65_535)))
          .hasSize(257)
          .endsWith("tile/0/255.p/255", "tile/1/000.p/255");
      assertThat(texts(Tiles.of(65_536))).hasSize(258).endsWith("tile/1/000", "tile/2/000.p/1");
      assertThat(texts(Tiles.of(65_537)))
          .hasSize(259)
          .contains("tile/0/256.p/1")
          .endsWith("tile/1/000", "tile/2/000.p/1");
      assertThat(texts(Tiles.bundlesOf(300)))
          .containsExactly("tile/entries/000", "tile/entries/001.p/44");
    }

    private static List<String> texts(List<TilePath> paths) {
      return paths.stream().map(TilePath::toText).toList();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "tile/0/000",
          "tile/63/999.p/1",
          "tile/0/x001/x234/067",
          "tile/0/x001/000.p/255",
          "tile/entries/x999/999.p/9",
          "tile/0/x999/x999/x999/x999/x999/999"
        })
    void areReadAsTheyAreWritten(String text) {
      assertThat(TilePath.parse(text).toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "tile/0/0",
          "tile/0/1234",
          "tile/0/x000/001",
          "tile/0/001/002",
          "tile/0/x001",
          "tile/00/000",
          "tile/64/000",
          "tile/-1/000",
          "tile/0/000.p/0",
          "tile/0/000.p/256",
          "tile/0/000.p/01",
          "tile/0/000.p/",
          "tile/0/000/",
          "/tile/0/000",
          "tile/data/000",
          "tile/0/x999/x999/x999/x999/x999/x999/999",
          "tile/0/../000"
        })
    void areRefusedInEveryOtherForm(String text) {
      assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> TilePath.parse(text));
    }

    @Test
    void outOfRangeAreMisuse() {
      assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(-2, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(64, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(0, -1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(0, 0, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new TilePath(0, 0, 257));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792})
  void holdTheWholeTree(int size) {
    GrowingTree tree = Trees.tree(size);
    TiledTree tiled = read(size, publish(tree));
    TreeHead head = new MerkleProofs(tree).headAt(size);

    assertThat(tiled.verify(head)).isEqualTo(Verdict.accepted());
    assertThat(new MerkleProofs(tiled).inclusion(size / 2, size))
        .isEqualTo(new MerkleProofs(tree).inclusion(size / 2, size));
    assertThat(new MerkleProofs(tiled).consistency(size / 3, size))
        .isEqualTo(new MerkleProofs(tree).consistency(size / 3, size));
  }

  @Test
  void areTheLeafHashesAndTheRootsOfFullTilesByteForByte() {
    GrowingTree tree = Trees.tree(257);
    Map<TilePath, Bytes> tiles = publish(tree);
    MerkleProofs proofs = new MerkleProofs(tree);

    assertThat(tile(tiles, "tile/0/000").size()).isEqualTo(8_192);
    assertThat(tile(tiles, "tile/0/000").toHex())
        .startsWith(Trees.leaf(0).toHex() + Trees.leaf(1).toHex())
        .endsWith(Trees.leaf(255).toHex());
    assertThat(tiles.get(TilePath.parse("tile/0/001.p/1"))).isEqualTo(Trees.leaf(256).bytes());
    assertThat(tiles.get(TilePath.parse("tile/1/000.p/1")))
        .isEqualTo(proofs.headAt(256).root().bytes());
  }

  @Test
  void neverChangeOncePublished() {
    GrowingTree tree = new GrowingTree();
    Map<TilePath, Bytes> published = new HashMap<>();

    for (int size = 1; size <= 1_100; size++) {
      tree.append(Trees.leaf(size - 1));
      publish(tree)
          .forEach(
              (path, content) -> {
                Bytes earlier = published.putIfAbsent(path, content);
                assertThat(earlier == null || earlier.equals(content)).as(path.toText()).isTrue();
              });
    }
    assertThat(published.keySet().stream().filter(path -> !path.isPartial())).hasSize(4);
  }

  @Test
  void everySingleBitFlipIsRefused() {
    // BI-2, on one level and on the upper one of two
    for (int size : new int[] {64, 300}) {
      GrowingTree tree = Trees.tree(size);
      TreeHead head = new MerkleProofs(tree).headAt(size);
      Map<TilePath, Bytes> tiles = publish(tree);
      TilePath top = Tiles.of(size).get(Tiles.of(size).size() - 1);
      for (Bytes flip : Trees.bitFlips(tile(tiles, top.toText()))) {
        Map<TilePath, Bytes> damaged = new HashMap<>(tiles);
        damaged.put(top, flip);
        assertThat(read(size, damaged).verify(head).isAccepted()).isFalse();
      }
    }
  }

  @Test
  void anUpperTileThatDoesNotFollowFromTheLowerOneIsNamed() {
    GrowingTree tree = Trees.tree(513);
    Map<TilePath, Bytes> tiles = publish(tree);
    TilePath upper = TilePath.parse("tile/1/000.p/2");
    byte[] swapped = tile(tiles, upper.toText()).toArray();
    swapped[63] ^= 1;
    tiles.put(upper, Bytes.of(swapped));

    Verdict verdict = read(513, tiles).verify(new MerkleProofs(tree).headAt(513));

    assertThat(verdict)
        .isEqualTo(Verdict.rejected("TILE_MISMATCH", "hash 1 of tile/1/000.p/2 is not tile/0/001"));
  }

  @Test
  void aMissingOrCutTileOrAnotherSizeIsRefused() {
    GrowingTree tree = Trees.tree(300);
    TreeHead head = new MerkleProofs(tree).headAt(300);
    Map<TilePath, Bytes> tiles = publish(tree);
    TilePath last = TilePath.parse("tile/0/001.p/44");
    Map<TilePath, Bytes> missing = new HashMap<>(tiles);
    missing.remove(last);
    Map<TilePath, Bytes> cut = new HashMap<>(tiles);
    cut.put(last, Bytes.of(new byte[43 * 32]));

    assertThat(reason(read(300, missing).verify(head))).isEqualTo("TILE_MALFORMED");
    assertThat(reason(read(300, cut).verify(head))).isEqualTo("TILE_MALFORMED");
    assertThat(reason(read(299, tiles).verify(head))).isEqualTo("SIZE_MISMATCH");
    assertThat(reason(read(300, tiles).verify(new TreeHead(300, Trees.leaf(1)))))
        .isEqualTo("ROOT_MISMATCH");
  }

  private static String reason(Verdict verdict) {
    return ((Verdict.Rejected) verdict).reason();
  }

  @Test
  void outsideTheTreeThereIsNoSubtree() {
    TiledTree tiled = read(300, publish(Trees.tree(300)));
    GrowingTree tree = Trees.tree(300);

    for (SubtreeHashes hashes : List.of(tiled, tree)) {
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(0, 300));
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(8, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(9, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(63, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(-1, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> hashes.completeSubtree(0, -1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tiles.content(new TilePath(TilePath.ENTRIES, 0, 1), tree));
  }

  @Nested
  class Bundles {

    private static final TilePath TWO = TilePath.parse("tile/entries/000.p/2");
    private static final EntryBundle BUNDLE =
        new EntryBundle(List.of(Bytes.ofUtf8("ab"), Bytes.ofUtf8("")));

    @Test
    void haveTheLengthInFrontOfEachEntry() {
      assertThat(BUNDLE.toBytes().toHex()).isEqualTo("000261620000");
      assertThat(EntryBundle.parse(TWO, BUNDLE.toBytes())).isEqualTo(BUNDLE);
    }

    @Test
    void holdEntriesUpTo65535Bytes() {
      Bytes longest = Bytes.of(new byte[65_535]);
      Bytes tooLong = Bytes.of(new byte[65_536]);
      TilePath one = TilePath.parse("tile/entries/000.p/1");

      EntryBundle bundle = new EntryBundle(List.of(longest));
      assertThat(EntryBundle.parse(one, bundle.toBytes())).isEqualTo(bundle);
      assertThatIllegalArgumentException().isThrownBy(() -> new EntryBundle(List.of(tooLong)));
      assertThatIllegalArgumentException().isThrownBy(() -> new EntryBundle(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0002", "000261", "00026162", "0002616200", "00026162000000"})
    void areRefusedIfCutOffOrTooLong(String hex) {
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> EntryBundle.parse(TWO, Bytes.parseHex(hex)));
    }
  }
}
