package org.dsvtt.gateway.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dsvtt.gateway.asset.SampleImages.encoded;
import static org.dsvtt.gateway.asset.SampleImages.jpegWithExif;
import static org.dsvtt.gateway.asset.SampleImages.painted;
import static org.dsvtt.gateway.asset.SampleImages.redAndBlue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.gateway.asset.PyramidIndex.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Promise 23: image bombs, polyglots and scripts are refused or left behind before they cost memory. */
class AssetIntakeTests {
    private static final UUID ROOM = UUID.randomUUID();
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    /** 8 × 6 pixels, the left half red, the right half clear. */
    private static final String LOSSLESS_WEBP = "UklGRiQAAABXRUJQVlA4TBcAAAAvB0ABEA8wIsMc8x84AIJI8N9rIqL/IQA=";
    private static final String LOSSY_WEBP_WITH_ALPHA = "UklGRmoAAABXRUJQVlA4WAoAAAAQAAAABwAABQAAQUxQSBEAAAABDzD/ERECIIgE/70mIvofAgBWUDggMgAAALABAJ0BKggABgAC"
            + "gEIlqAJ0R/+CQAAA/u7T372eUfx6W3v/g1/6HddSY/cP/g7rqAAA";
    /** 16 × 8 pixels of 0x2255AA. */
    private static final String LOSSY_WEBP = "UklGRjIAAABXRUJQVlA4ICYAAACQAQCdASoQAAgABABoJaACdLoAA5gA/urUf6PrhFi3vDaqyWgAAA==";

    @TempDir
    private Path directory;

    private AssetStore store;
    private AssetIntake intake;

    @BeforeEach
    void open() throws IOException {
        store = new AssetStore(new AssetProperties(directory));
        intake = new AssetIntake(store);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        intake.destroy();
        try (var incoming = Files.list(directory.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void givenMap_whenUploaded_thenItsPyramidShowsIt() throws IOException {
        var asset = upload(encoded(redAndBlue(3000, 1100), "png"));

        assertThat(asset.width()).isEqualTo(3000);
        assertThat(asset.height()).isEqualTo(1100);
        var index = store.index(id(asset));
        assertThat(index.levels()).extracting(PyramidIndex.Level::width).containsExactly(3000, 1500, 750, 375, 188, 94, 47);
        assertThat(index.levels()).extracting(PyramidIndex.Level::height).containsExactly(1100, 550, 275, 138, 69, 35, 18);
        var corner = tile(asset, 0, 5, 2);
        assertThat(corner.getWidth()).isEqualTo(3000 - 5 * 512);
        assertThat(corner.getHeight()).isEqualTo(1100 - 2 * 512);
        assertColor(corner, 10, 10, BLUE);
        assertColor(tile(asset, 0, 0, 0), 10, 10, RED);
        assertColor(tile(asset, 1, 2, 1), 10, 10, BLUE);
        var preview = picture(asset, index.preview(400));
        assertThat(preview.getWidth()).isEqualTo(375);
        assertColor(preview, 20, 60, RED);
        assertColor(preview, 350, 60, BLUE);
        assertThat(index.tile(0, 6, 0)).isEmpty();
        assertThat(index.tile(7, 0, 0)).isEmpty();
        assertThat(index.tile(0, -1, 0)).isEmpty();
    }

    @Test
    void givenInterlacedPng_whenUploaded_thenItIsShown() throws IOException {
        var asset = upload(SampleImages.interlacedPng(redAndBlue(100, 80)));
        assertColor(tile(asset, 0, 0, 0), 10, 70, RED);
        assertColor(tile(asset, 0, 0, 0), 90, 3, BLUE);
    }

    @Test
    void givenProgressiveJpeg_whenUploaded_thenItIsShown() throws IOException {
        var asset = upload(SampleImages.progressiveJpeg(redAndBlue(100, 80)));
        assertColor(tile(asset, 0, 0, 0), 10, 70, RED);
        assertColor(tile(asset, 0, 0, 0), 90, 3, BLUE);
    }

    @Test
    void givenSamePicture_whenUploadedTwice_thenItsIdIsTheHashOfOneFile() throws Exception {
        var first = upload(encoded(redAndBlue(40, 40), "png"));
        var second = upload(SampleImages.pngWithChunk(redAndBlue(40, 40), "tEXt", "Comment\0other".getBytes(StandardCharsets.US_ASCII)));

        assertThat(second).isEqualTo(first);
        assertThat(storedFiles()).hasSize(1).first().satisfies(file -> assertThat(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))).isEqualTo(first.id()));
    }

    @Test
    void givenPartlyClearPicture_whenUploaded_thenItStaysClear() throws IOException {
        var asset = upload(encoded(painted(1024, 512, BufferedImage.TYPE_INT_ARGB, (x, y) -> x < 512 ? 0xFF00AA00 : 0x40FF0000), "png"));

        assertThat(store.index(id(asset)).tile(0, 0, 0).orElseThrow().format()).isEqualTo(PieceFormat.JPEG);
        assertThat(store.index(id(asset)).tile(0, 1, 0).orElseThrow().format()).isEqualTo(PieceFormat.PNG);
        assertThat(tile(asset, 0, 1, 0).getRGB(5, 5)).isEqualTo(0x40FF0000);
        assertThat(tile(asset, 1, 0, 0).getRGB(300, 5)).isEqualTo(0x40FF0000);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR})
    void givenAnyKindOfPng_whenUploaded_thenItsColoursStay(int type) throws IOException {
        var asset = upload(encoded(painted(64, 32, type, (x, y) -> x < 32 ? 0xFF000000 : 0xFFFFFFFF), "png"));
        assertColor(tile(asset, 0, 0, 0), 5, 5, 0x000000);
        assertColor(tile(asset, 0, 0, 0), 60, 5, 0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void givenTurnedPhoto_whenUploaded_thenItIsUprightAndItsPositionIsGone(int orientation) throws IOException {
        var photo = painted(96, 64, BufferedImage.TYPE_INT_RGB, (x, y) -> x < 48 && y < 32 ? RED : BLUE);
        var asset = upload(jpegWithExif(photo, orientation, "GPS-CANARY-52.52N"));

        boolean turned = orientation >= 5;
        assertThat(asset.width()).isEqualTo(turned ? 64 : 96);
        var upright = tile(asset, 0, 0, 0);
        // where the red corner of the file is, for an eye (Exif 2.32, orientation)
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        assertColor(upright, right ? upright.getWidth() - 8 : 8, bottom ? upright.getHeight() - 8 : 8, RED);
        assertColor(upright, right ? 8 : upright.getWidth() - 8, bottom ? upright.getHeight() - 8 : 8, BLUE);
        assertNotStored("GPS-CANARY");
    }

    @Test
    void givenWebp_whenUploaded_thenItIsShown() throws IOException {
        var lossless = upload(Base64.getDecoder().decode(LOSSLESS_WEBP));
        assertThat(lossless.width()).isEqualTo(8);
        assertThat(tile(lossless, 0, 0, 0).getRGB(1, 1)).isEqualTo(0xFFCC2200);
        assertThat(tile(lossless, 0, 0, 0).getRGB(7, 1) >>> 24).isZero();
        assertColor(tile(upload(Base64.getDecoder().decode(LOSSY_WEBP)), 0, 0, 0), 8, 4, 0x2255AA);
        assertThat(tile(upload(Base64.getDecoder().decode(LOSSY_WEBP_WITH_ALPHA)), 0, 0, 0).getRGB(7, 1) >>> 24).isZero();
    }

    /** Large enough for two bands; red ends, and blue begins, 100 rows above the end of the first. */
    @ParameterizedTest
    @CsvSource({"1, 3100, RED, BLUE", "3, 300, BLUE, RED", "6, 3100, RED, BLUE"})
    void givenJpegOfSeveralBands_whenUploaded_thenTheyFit(int orientation, int edge, String above, String below) throws IOException {
        var image = orientation == 6
                ? painted(3400, 5000, BufferedImage.TYPE_3BYTE_BGR, (x, y) -> x < 3100 ? RED : BLUE)
                : painted(5000, 3400, BufferedImage.TYPE_3BYTE_BGR, (x, y) -> y < 3100 ? RED : BLUE);
        assertEdge(upload(jpegWithExif(image, orientation, "")), edge, above.equals("RED") ? RED : BLUE, below.equals("RED") ? RED : BLUE);
    }

    @Test
    void givenWebpOfSeveralBands_whenUploaded_thenTheyFit() throws IOException {
        var image = painted(4000, 2100, BufferedImage.TYPE_INT_RGB, (x, y) -> y < 1900 ? RED : BLUE);
        assertEdge(upload(encoded(image, "webp")), 1900, RED, BLUE);
    }

    @Test
    void givenTextBombs_whenUploaded_thenTheyAreLeftBehindUnread() throws IOException {
        byte[] bomb = SampleImages.joined("bomb\0\0".getBytes(StandardCharsets.US_ASCII), SampleImages.deflated(64 << 20));
        for (String type : new String[] {"zTXt", "iCCP"}) {
            assertThat(upload(SampleImages.pngWithChunk(redAndBlue(40, 40), type, bomb)).width()).isEqualTo(40);
        }
    }

    @Test
    void givenPictureThatIsAlsoAPage_whenUploaded_thenOnlyThePictureIsStored() throws IOException {
        byte[] page = "<html><script>SCRIPT-CANARY</script>".getBytes(StandardCharsets.US_ASCII);
        upload(SampleImages.pngWithChunk(redAndBlue(40, 40), "tEXt", SampleImages.joined("x\0".getBytes(StandardCharsets.US_ASCII), page)));
        upload(SampleImages.joined(encoded(redAndBlue(40, 40), "png"), page));
        upload(SampleImages.joined(encoded(redAndBlue(40, 40), "jpeg"), page));
        assertNotStored("SCRIPT-CANARY");
    }

    static Stream<Arguments> bad() throws IOException {
        byte[] png = encoded(redAndBlue(300, 300), "png");
        byte[] jpeg = encoded(painted(300, 300, BufferedImage.TYPE_INT_RGB, (x, y) -> x * 7919 ^ y * 104729), "jpeg");
        byte[] webp = Base64.getDecoder().decode(LOSSLESS_WEBP);
        return Stream.of(
                Arguments.of("nothing", new byte[0], ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("GIF", encoded(redAndBlue(5, 5), "gif"), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("cut PNG", Arrays.copyOf(png, png.length / 2), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("cut header of a PNG", Arrays.copyOf(png, 20), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("cut header of a JPEG", Arrays.copyOf(jpeg, 100), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("cut WebP", Arrays.copyOf(webp, webp.length - 20), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("PNG of 4 GB", SampleImages.pngOfSize(32_768, 32_768), ErrorCode.IMAGE_TOO_LARGE),
                Arguments.of("PNG of negative size", SampleImages.pngOfSize(-1, 5), ErrorCode.IMAGE_NOT_READABLE),
                Arguments.of("PNG of 1 GB without pixels", SampleImages.pngOfSize(16_384, 16_384), ErrorCode.IMAGE_NOT_READABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void givenBadFile_whenUploaded_thenItGetsItsCode(String what, byte[] file, ErrorCode code) {
        assertThatThrownBy(() -> upload(file)).isInstanceOfSatisfying(
                RejectedException.class, refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    void givenDamagedFiles_whenUploaded_thenNothingWorseThanARefusalComes() throws IOException {
        var random = new Random(1);
        byte[][] good = {encoded(redAndBlue(60, 60), "png"), encoded(redAndBlue(60, 60), "jpeg"), Base64.getDecoder().decode(LOSSLESS_WEBP),
            Base64.getDecoder().decode(LOSSY_WEBP)};
        for (int i = 0; i < 400; i++) {
            byte[] damaged = good[i % good.length].clone();
            for (int n = 0; n < 3; n++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                upload(damaged);
            } catch (RejectedException refused) {
                assertThat(refused.rejection().code()).isIn(ErrorCode.IMAGE_NOT_READABLE, ErrorCode.IMAGE_TOO_LARGE);
            }
        }
    }

    @Test
    void givenMoreThanFiftyMegabytes_whenUploaded_thenItIsRefusedOnTheWay() {
        byte[] part = new byte[1 << 20];
        var endless = Flux.<DataBuffer>generate(sink -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(part)));
        assertThatThrownBy(() -> intake.take(ROOM, endless).block()).isInstanceOfSatisfying(
                RejectedException.class, refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.ASSET_TOO_LARGE));
    }

    @Test
    void givenUploadThatWasCutOff_whenAServerStartsLater_thenItsFilesAreGone() throws IOException {
        Path cutOff = Files.writeString(directory.resolve("incoming").resolve("x.received"), "half");
        Path atHand = Files.writeString(directory.resolve("incoming").resolve("y.received"), "half, of another gateway");
        Files.setLastModifiedTime(cutOff, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        new AssetStore(new AssetProperties(directory));
        assertThat(cutOff).doesNotExist();
        assertThat(Files.deleteIfExists(atHand)).isTrue();
    }

    private StoredAsset upload(byte[] file) {
        return intake.take(ROOM, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file))).blockOptional().orElseThrow();
    }

    private BufferedImage tile(StoredAsset asset, int level, int column, int row) throws IOException {
        return picture(asset, store.index(id(asset)).tile(level, column, row).orElseThrow());
    }

    private BufferedImage picture(StoredAsset asset, Piece piece) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(store.read(id(asset), piece)));
    }

    private void assertEdge(StoredAsset asset, int edge, int above, int below) throws IOException {
        for (int y = 50; y < asset.height(); y += 100) {
            assertColor(tile(asset, 0, 1, y / 512), 100, y % 512, y < edge ? above : below);
        }
    }

    private void assertNotStored(String canary) throws IOException {
        assertThat(storedFiles()).isNotEmpty().allSatisfy(file -> assertThat(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain(canary));
    }

    private List<Path> storedFiles() throws IOException {
        try (var files = Files.walk(directory.resolve("images"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static AssetId id(StoredAsset asset) {
        return new AssetId(asset.id());
    }

    private static void assertColor(BufferedImage image, int x, int y, int rgb) {
        int found = image.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(found >>> shift & 0xFF).as("%08x", found).isCloseTo(rgb >>> shift & 0xFF, within(8));
        }
    }
}
