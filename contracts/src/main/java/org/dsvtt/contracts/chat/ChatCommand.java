package org.dsvtt.contracts.chat;

import org.dsvtt.contracts.TableCommand;

/** What may be asked of a table about chat. */
public sealed interface ChatCommand extends TableCommand
        permits PostMessage {}
