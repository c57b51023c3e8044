package org.dsvtt.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void givenPortTaken_whenAskedForIt_thenTheNextFreeOne() throws Exception {
        try (var taken = new ServerSocket(0, 1, LOOPBACK); var ports = new Ports()) {
            assertThat(ports.free(LOOPBACK, taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void givenPortGivenOut_whenAnotherLauncherAsks_thenItGetsAnother() throws Exception {
        try (var ours = new Ports(); var theirs = new Ports()) {
            int port = ours.free(LOOPBACK, 28_100);

            assertThat(theirs.free(LOOPBACK, port)).isNotEqualTo(port);
            assertThat(ours.free(LOOPBACK, port)).isNotEqualTo(port);
        }
    }
}
