package org.dsvtt.gateway.asset;

/** An image that was just uploaded: its id and its size in pixels. */
public record StoredAsset(String id, int width, int height) {}
