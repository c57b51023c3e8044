package org.dsvtt.command.room.domain;

import java.util.Locale;

/** Invite codes are shown as {@code ABCD-EFGH}; people type them as they like. */
final class InviteCode {

    private InviteCode() {}

    static boolean matches(String typed, String code) {
        return !code.isEmpty() && typed.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT).equals(code);
    }
}
