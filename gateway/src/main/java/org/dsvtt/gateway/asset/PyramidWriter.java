package org.dsvtt.gateway.asset;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dsvtt.gateway.asset.PyramidIndex.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an image as it is stored: all its pieces one after the other, then the {@link PyramidIndex} as JSON, then the
 * length of that in four bytes. One file, so that it is there as a whole or not at all.
 */
final class PyramidWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PyramidWriter.class);

    private final PieceEncoder encoder = new PieceEncoder();
    private final MessageDigest sha256 = sha256();
    private final FileChannel file;
    private final DataOutputStream out;
    private long written;

    PyramidWriter(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), sha256)));
    }

    /**
     * Writes the whole image; when this returns it is on disk.
     *
     * @throws org.dsvtt.axon.RejectedException when the image is damaged
     * @throws IOException when it could not be written
     */
    AssetId write(Rows rows) throws IOException {
        var top = new PyramidLevel(rows.width(), rows.height(), this);
        decode(rows, top);
        top.finish();
        byte[] index = JsonMapper.shared().writeValueAsBytes(new PyramidIndex(top.levels()));
        out.write(index);
        out.writeInt(index.length);
        out.flush();
        file.force(true);
        return AssetId.of(sha256.digest());
    }

    Piece write(BufferedImage source, int x, int y, int width, int height) throws IOException {
        var encoded = encoder.encode(source, x, y, width, height);
        out.write(encoded.bytes());
        var piece = new Piece(written, encoded.bytes().length, encoded.format());
        written += encoded.bytes().length;
        return piece;
    }

    /** Tells failures to read the upload, whatever a decoder calls them, from failures to write. */
    private static void decode(Rows rows, PyramidLevel top) throws IOException {
        try {
            rows.read(row -> {
                try {
                    top.row(row);
                } catch (IOException notWritten) {
                    throw new UncheckedIOException(notWritten);
                }
            });
        } catch (UncheckedIOException notWritten) {
            throw notWritten.getCause();
        } catch (IOException | RuntimeException damaged) {
            log.info("An upload could not be decoded: {}", damaged.toString());
            throw AssetProblems.notReadable("The image is damaged, or of a kind that cannot be read.");
        }
    }

    @Override
    public void close() throws IOException {
        encoder.close();
        file.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
