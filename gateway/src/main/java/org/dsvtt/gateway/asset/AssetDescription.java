package org.dsvtt.gateway.asset;

/**
 * An image and its tile pyramid.
 *
 * @param width pixels at full size
 * @param height pixels at full size
 * @param tileSize the side of a tile in pixels; those at the right and lower edges are smaller
 * @param levels how many sizes there are: level 0 is the full one, each next has half the sides, down to the size of a
 *     thumbnail
 */
public record AssetDescription(String id, int width, int height, int tileSize, int levels) {}
