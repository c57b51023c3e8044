package org.dsvtt.axon.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a file of checked lines says of itself in the first of them.
 *
 * @param name of the format
 * @param version of it; a file of another one is not read
 */
public record FileFormat(String name, int version) {

    /** @param writtenBy the version of the server, for whoever looks at the file */
    public String header(String writtenBy) {
        return "{\"format\":\"%s\",\"version\":%d,\"at\":\"%s\",\"by\":\"%s\"}"
                .formatted(name, version, Instant.now().truncatedTo(ChronoUnit.SECONDS), writtenBy);
    }

    /** @throws IOException with a sentence for the host, if the line is the header of something else */
    public void check(byte[] header) throws IOException {
        Pattern expected = Pattern.compile("\\{\"format\":\"%s\",\"version\":%d,.*".formatted(name, version));
        if (!expected.matcher(new String(header, StandardCharsets.UTF_8)).matches()) {
            throw new IOException("This is not a file in a format this server knows (%s, version %d).".formatted(name, version));
        }
    }
}
