package org.dsvtt.service.query;

import java.util.Map;
import org.dsvtt.axon.service.Service;
import org.dsvtt.query.QuerySideConfiguration;

/** The query side as a process of its own; any number of them share the views and what is told of the rooms. */
public final class QuerySideService {

    private QuerySideService() {}

    public static void main(String[] arguments) {
        Service.start("query-side", QuerySideConfiguration.class, Map.of("server.port", 9090), arguments);
    }
}
