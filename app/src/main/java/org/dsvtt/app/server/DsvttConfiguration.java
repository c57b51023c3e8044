package org.dsvtt.app.server;

import org.dsvtt.command.CommandSideConfiguration;
import org.dsvtt.gateway.GatewayConfiguration;
import org.dsvtt.query.QuerySideConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What decides, what remembers and what talks, side by side; they meet on Axon's buses alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, GatewayConfiguration.class})
class DsvttConfiguration {}
