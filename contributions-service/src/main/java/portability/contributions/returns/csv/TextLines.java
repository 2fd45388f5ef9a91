package portability.contributions.returns.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// The lines of a text, one at a time, none longer in memory than it may be.
final class TextLines {
    /// The longest line that is kept whole; a longer one is cut here, and marked. Characters.
    static final int MAX_LINE = 4_096;

    private static final int BUFFER = 8_192;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean afterReturn;

    TextLines(Reader text) {
        this.text = text;
    }

    /// A line without its end.
    ///
    /// @param whole false if it was too long, and cut
    record Line(String text, boolean whole) {}

    /// The next line; empty at the end of the text.
    Optional<Line> next() throws IOException {
        var line = new StringBuilder();
        boolean whole = true;
        for (int read = read(); read >= 0; read = read()) {
            boolean secondOfPair = read == '\n' && afterReturn;
            afterReturn = read == '\r';
            if (secondOfPair) continue;
            if (read == '\n' || read == '\r') return Optional.of(new Line(line.toString(), whole));
            if (line.length() < MAX_LINE) line.append((char) read);
            else whole = false;
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(new Line(line.toString(), whole));
    }

    /// The next character; negative at the end. A million rows have a hundred million: asking the reader for each
    /// would be most of the work.
    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, BUFFER));
            if (end == 0) return -1;
        }
        return buffer[at++];
    }
}
