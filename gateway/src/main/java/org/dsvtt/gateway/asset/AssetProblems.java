package org.dsvtt.gateway.asset;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** The refusals of this package, each with its sentence. */
final class AssetProblems {
    /** Largest side of an image in pixels. */
    static final int MOST_SIDE = 16_384;

    private AssetProblems() {}

    static RejectedException notFound() {
        return refusal(ErrorCode.ASSET_NOT_FOUND, "There is no such image here.");
    }

    static RejectedException spectatorsWatch() {
        return refusal(ErrorCode.SPECTATORS_WATCH, "Spectators upload no images. A Director can make you a player.");
    }

    static RejectedException fileTooLarge() {
        return refusal(ErrorCode.ASSET_TOO_LARGE, "The file is larger than 50 MB. Save it smaller, as JPEG or WebP perhaps.");
    }

    static RejectedException imageTooLarge(int width, int height) {
        return refusal(ErrorCode.IMAGE_TOO_LARGE,
                "The image is %d × %d pixels; at most %d on a side are taken.".formatted(width, height, MOST_SIDE));
    }

    static RejectedException tooLargeAtOnce(String kind, long mostPixels) {
        return refusal(ErrorCode.IMAGE_TOO_LARGE,
                "%s can only be read as a whole, and then at most %d megapixels. Save it as plain PNG or JPEG."
                        .formatted(kind, mostPixels / 1_000_000));
    }

    static RejectedException notReadable(String why) {
        return refusal(ErrorCode.IMAGE_NOT_READABLE, why);
    }

    static RejectedException storageFull() {
        return refusal(ErrorCode.STORAGE_FULL, "The server has no room left on its disk; the image was not stored.");
    }

    static RejectedException busy() {
        return refusal(ErrorCode.UNAVAILABLE, "Many images are being uploaded just now; try again in a moment.");
    }

    private static RejectedException refusal(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
