package org.dsvtt.app.system;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the suite runs. What an environment does not have is empty, and what needs it is skipped there. */
interface Environment extends AutoCloseable {

    /** The address people open, without a slash at the end. */
    URI url();

    /** The gateways over which people are spread; at least one. */
    default List<URI> gateways() {
        return List.of(url());
    }

    /** The password by which an account of the suite signs in; without one, it is a sample account with its own. */
    default Optional<String> password() {
        return Optional.empty();
    }

    /** The processes that can be killed and started again. */
    default Optional<Mortal> processes() {
        return Optional.empty();
    }

    /** The installed program, when everything is in that one process. */
    default Optional<Program> program() {
        return Optional.empty();
    }

    /** The services, when each part is a process of its own. */
    default Optional<Services> services() {
        return Optional.empty();
    }

    /** The servers around the services, when they were brought up for this run. */
    default Optional<Servers> servers() {
        return Optional.empty();
    }

    @Override
    void close() throws IOException;

    /** Processes of DSVTT that the suite may kill. */
    interface Mortal {

        /** Kills whatever answers people as {@code kill -9} does; the servers around it are none of it, where they can live on. */
        void kill();

        /** Starts it again with what it had, at the same address; done when it can be used. */
        void startAgain();

        /** Kills the search node as {@code kill -9} does; done when it is gone. It comes back without being asked. */
        void killSearchNode();
    }
}
