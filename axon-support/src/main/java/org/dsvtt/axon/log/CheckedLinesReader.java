package org.dsvtt.axon.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Reads what {@link CheckedLinesWriter} wrote, and tells of everything that is not as it was written. */
public final class CheckedLinesReader {
    private static final Pattern BLOCK = Pattern.compile("\\{\"block\":\\{\"sha256\":\"(\\w+)\"}.*");
    private static final Pattern END = Pattern.compile("\\{\"end\":\\{\"records\":(\\d+),\"sha256\":\"(\\w+)\"}.*");
    private static final int LONGEST_END = 200;

    private final Lines lines;
    private final FileProblems problems;
    private final LineHashes hashes = new LineHashes();
    private long records;
    private boolean blockIsSuspect;
    private boolean fileIsSuspect;
    private boolean ended;

    public CheckedLinesReader(InputStream in, FileProblems problems) {
        this.lines = new Lines(in);
        this.problems = problems;
    }

    /** Takes a line that is neither the end of a block nor of the file. */
    @FunctionalInterface
    public interface LineReceiver {
        void take(byte[] line, long number) throws IOException, MalformedLine;
    }

    /** Reads to the end. Lines are handed on although their checksum is wrong, once that has been told. */
    public void read(LineReceiver receiver) throws IOException {
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (ended) throw new MalformedLine("comes after the end of the file");
                read(line, receiver);
            }
        } catch (MalformedLine e) {
            problem("Line %d %s.".formatted(lines.number(), e.getMessage()));
        } catch (ZipException | EOFException e) {
            problem("The file is damaged or cut off after line %d and cannot be unpacked further.".formatted(lines.number()));
            return;
        }
        if (!ended) problem("The file is cut off after line %d.".formatted(lines.number()));
    }

    private void read(byte[] line, LineReceiver receiver) throws IOException, MalformedLine {
        if (!Checksum.isRightIn(line)) problem("Line %d does not match its checksum.".formatted(lines.number()));
        String start = line.length < LONGEST_END ? new String(line, StandardCharsets.UTF_8) : "";
        Matcher block = BLOCK.matcher(start);
        Matcher end = END.matcher(start);
        if (end.matches()) {
            checkEnd(Long.parseLong(end.group(1)), end.group(2));
        } else if (block.matches()) {
            checkBlock(block.group(1));
            hashes.add(line);
        } else {
            hashes.add(line);
            handOn(line, receiver);
        }
    }

    private void handOn(byte[] line, LineReceiver receiver) throws IOException {
        records++;
        try {
            receiver.take(line, lines.number());
        } catch (MalformedLine e) {
            problem("Line %d %s.".formatted(lines.number(), e.getMessage()));
        }
    }

    private void checkBlock(String stated) throws IOException {
        int lineCount = hashes.linesOfBlock();
        if (!hashes.endBlock().equals(stated) && !blockIsSuspect) {
            problem("The %d lines before line %d do not have the hash it states.".formatted(lineCount, lines.number()));
        }
        blockIsSuspect = false;
    }

    private void checkEnd(long statedRecords, String stated) throws IOException {
        ended = true;
        long found = records - 1; // the first line is about the file itself
        if (found != statedRecords) problem("The file has %d records instead of %d.".formatted(found, statedRecords));
        if (!hashes.end().equals(stated) && !fileIsSuspect) problem("The file as a whole does not have the hash its end states.");
    }

    /** What follows from a problem that was told is not told again. */
    private void problem(String sentence) throws IOException {
        blockIsSuspect = true;
        fileIsSuspect = true;
        problems.found(sentence);
    }
}
