package org.dsvtt.contracts.query;

/**
 * The disk a folder lies on.
 *
 * @param folder what is kept there, such as {@code assets}
 * @param free bytes that may still be written, and {@code total} the size of the disk
 */
public record DiskStatus(String folder, long free, long total) {}
