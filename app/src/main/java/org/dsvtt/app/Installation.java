package org.dsvtt.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the program lies: {@code dsvtt.jar} with {@code lib/}, the Keycloak distribution in {@code keycloak/}, our realm and
 * theme in {@code identity/}, the jars of the search node in {@code search/}. Nothing but start-up caches is ever written
 * there.
 */
public record Installation(Path home) {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    /** The installation this class was loaded from; {@code -Ddsvtt.home} names another when it runs from class files. */
    public static Installation ofThisProgram() {
        String home = System.getProperty("dsvtt.home");
        return new Installation(home != null ? Path.of(home).toAbsolutePath() : folderOfOurJar());
    }

    public Path keycloak() {
        return home.resolve("keycloak");
    }

    /** The version of Keycloak, as its distribution tells. */
    public Optional<String> keycloakVersion() {
        try {
            Matcher version = VERSION.matcher(Files.readString(keycloak().resolve("version.txt")));
            return version.find() ? Optional.of(version.group()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Path realm() {
        return home.resolve("identity/realm");
    }

    public Path themes() {
        return home.resolve("identity/themes");
    }

    public Path searchNode() {
        return home.resolve("search");
    }

    /** Caches of the virtual machine that make starting quicker; they belong to these jars and this Java. */
    public Path caches() {
        return home.resolve("caches");
    }

    boolean isComplete() {
        return Files.isDirectory(keycloak().resolve("lib")) && Files.isDirectory(realm()) && Files.isDirectory(searchNode());
    }

    private static Path folderOfOurJar() {
        try {
            return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
