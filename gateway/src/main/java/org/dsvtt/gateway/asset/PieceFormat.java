package org.dsvtt.gateway.asset;

import org.springframework.http.MediaType;

/** How a piece is encoded: as JPEG where nothing shines through, else as PNG. */
enum PieceFormat {
    JPEG(MediaType.IMAGE_JPEG),
    PNG(MediaType.IMAGE_PNG);

    private final MediaType mediaType;

    PieceFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
