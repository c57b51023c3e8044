package org.dsvtt.gateway.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dsvtt.gateway.asset.SampleImages.encoded;
import static org.dsvtt.gateway.asset.SampleImages.redAndBlue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Promise 4 for pictures, on a small disk that is really full: a file system in memory, which only root can mount. */
class AssetDiskFullTests {
    private static final UUID ROOM = UUID.randomUUID();
    /** A little more than what an upload leaves free for others. */
    private static final String SIZE = "272m";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path disk;

    private AssetIntake intake;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()) == 0,
                "no small disk could be mounted (mount -t tmpfs needs root)");
        intake = new AssetIntake(new AssetStore(new AssetProperties(disk)));
    }

    @AfterEach
    void unmount() throws Exception {
        if (intake != null) intake.destroy();
        run("umount", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void givenFullDisk_whenAPictureIsUploaded_thenItIsRefusedWithACodeAndTakenOnceThereIsRoom() throws IOException {
        byte[] picture = encoded(redAndBlue(100, 80), "png");
        Path ballast = fill();

        assertRefused(Flux.just(buffer(picture)));

        Files.delete(ballast);
        assertThat(intake.take(ROOM, Flux.just(buffer(picture))).block()).isNotNull();
    }

    @Test
    void givenDiskThatFillsUpDuringAnUpload_whenItGoesOn_thenItIsRefusedWithACodeAndNothingOfItIsLeft() throws IOException {
        byte[] picture = encoded(redAndBlue(2_000, 1_500), "png");
        byte[] first = Arrays.copyOf(picture, 1_000);
        byte[] rest = Arrays.copyOfRange(picture, 1_000, picture.length);

        assertRefused(Flux.concat(Flux.just(buffer(first)), Flux.defer(() -> {
            fill();
            return Flux.just(buffer(rest));
        })));
    }

    private void assertRefused(Flux<DataBuffer> body) throws IOException {
        assertThatThrownBy(() -> intake.take(ROOM, body).block())
                .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
                .satisfies(refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.STORAGE_FULL));
        try (Stream<Path> left = Files.walk(disk)) {
            assertThat(left.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString)).containsExactly("ballast");
        }
    }

    /** Leaves not a byte. */
    private Path fill() {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            var piece = new byte[1 << 20];
            while (true) out.write(piece);
        } catch (IOException full) {
            return ballast;
        }
    }

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
