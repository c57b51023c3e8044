package org.dsvtt.query.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the addresses of the internet from those of machines, of networks at home and of other special purposes: see the
 * IANA registries for special-purpose addresses. What is not known to be public is not.
 */
public final class PublicAddress {

    private static final List<Block> SPECIAL_V4 = blocks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4");
    /** All of IPv6 that is given out; addresses that stand for others, such as those of NAT64, are outside. */
    private static final Block GLOBAL_V6 = block("2000::/3");
    /** Tunnels (Teredo, 6to4), documentation and others, inside of what is given out. */
    private static final List<Block> SPECIAL_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    private record Block(byte[] start, int bits) {

        boolean contains(byte[] address) {
            if (address.length != start.length) return false;
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, start, 0, whole)) return false;
            int rest = bits % 8;
            return rest == 0 || (address[whole] & 0xff) >> 8 - rest == (start[whole] & 0xff) >> 8 - rest;
        }
    }

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? SPECIAL_V4.stream().noneMatch(block -> block.contains(bytes))
                : GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(PublicAddress::block).toList();
    }

    private static Block block(String text) {
        String[] parts = text.split("/");
        try {
            return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
