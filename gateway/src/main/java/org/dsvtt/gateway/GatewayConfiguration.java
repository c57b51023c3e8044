package org.dsvtt.gateway;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the gateway into a Spring context. It needs Axon's buses there and WebFlux, and no servlet container. */
@Configuration
@ComponentScan
@ConfigurationPropertiesScan
public class GatewayConfiguration {}
