package org.dsvtt.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The whole read side: import it into a Spring context that has the event store and the buses of Axon. */
@Configuration
@ComponentScan
public class QuerySideConfiguration {}
