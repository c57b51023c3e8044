package org.dsvtt.contracts.chat;

import org.dsvtt.contracts.TableEvent;

/** What happened at a table about chat. */
public sealed interface ChatEvent extends TableEvent
        permits MessagePosted {}
