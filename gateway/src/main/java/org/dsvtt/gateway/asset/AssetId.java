package org.dsvtt.gateway.asset;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of a stored image, in lower case hexadecimal. Nothing else can be one, so it is safe in a file name. */
record AssetId(String value) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    AssetId {
        if (!SHA_256.matcher(value).matches()) throw new IllegalArgumentException("Not the id of an asset");
    }

    static AssetId of(byte[] sha256) {
        return new AssetId(HexFormat.of().formatHex(sha256));
    }

    static Optional<AssetId> parse(String value) {
        return SHA_256.matcher(value).matches() ? Optional.of(new AssetId(value)) : Optional.empty();
    }
}
