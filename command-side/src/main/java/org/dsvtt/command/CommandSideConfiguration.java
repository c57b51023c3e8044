package org.dsvtt.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything a process needs to handle commands; the event store comes with {@code axon-support}. */
@Configuration
@ComponentScan
public class CommandSideConfiguration {}
