package portability.sandbox.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import portability.sandbox.home.Progress;

/// Text for people, at most 100 columns wide; bold only where a terminal shows it.
public final class Page implements Progress {
    static final int WIDTH = 100;
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean ansi;

    public Page(PrintStream out, boolean ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void heading(String text) {
        out.println();
        out.println(styled(BOLD, text));
        out.println(styled(FAINT, "─".repeat(WIDTH)));
    }

    void subheading(String text) {
        out.println();
        out.println(styled(BOLD, "  " + text));
    }

    void figure(String text) {
        out.println(styled(BOLD, "  " + text));
    }

    /// A line of progress.
    @Override
    public synchronized void say(String line) {
        text(2, line);
    }

    /// A paragraph, each line indented alike.
    void text(int indent, String text) {
        hanging(indent, "", text);
    }

    /// A paragraph behind a label; its further lines stand under its first.
    void hanging(int indent, String label, String text) {
        int left = indent + label.length();
        var prefix = " ".repeat(indent) + label;
        for (var line : wrap(text, WIDTH - left)) {
            out.println((prefix + line).stripTrailing());
            prefix = " ".repeat(left);
        }
        out.flush();
    }

    void blank() {
        out.println();
    }

    private String styled(String style, String text) {
        return ansi ? style + text + PLAIN : text;
    }

    /// Breaks at spaces; a word longer than the width stays whole.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var rest = paragraph;
            while (rest.length() > width) {
                int space = rest.lastIndexOf(' ', width);
                int indent = rest.length() - rest.stripLeading().length();
                if (space <= indent) space = rest.indexOf(' ', width);
                if (space < 0) break;
                lines.add(rest.substring(0, space).stripTrailing());
                rest = rest.substring(space + 1);
            }
            lines.add(rest);
        }
        return lines;
    }
}
