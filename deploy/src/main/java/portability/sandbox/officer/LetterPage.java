package portability.sandbox.officer;

import java.util.List;
import portability.sandbox.officer.SummaryLetter.Figure;
import portability.sandbox.officer.SummaryLetter.Heading;
import portability.sandbox.officer.SummaryLetter.Paragraph;
import portability.sandbox.officer.SummaryLetter.Part;
import portability.sandbox.officer.SummaryLetter.Reasons;
import portability.sandbox.officer.SummaryLetter.Warning;

/// A letter as HTML that loads nothing, to be printed or read on a small screen.
public final class LetterPage {
    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 42em; margin: 1.5em auto; padding: 0 1em; color: #111; }
            h1 { font-size: 1.4em; } h2 { font-size: 1.2em; margin-top: 2em; border-top: 1px solid #999; padding-top: .6em; }
            .figure { font-size: 1.2em; font-weight: bold; }
            .warning { border-left: 4px solid #b00; padding: .4em .8em; background: #fee; }
            li { margin: .2em 0; overflow-wrap: anywhere; }
            """;

    private LetterPage() {}

    public static String of(List<Part> letter) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        boolean named = false;
        for (var part : letter) {
            if (part instanceof Heading(var text) && !named) {
                named = true;
                page.append("<title>")
                        .append(escaped(text))
                        .append("</title>\n<style>\n")
                        .append(STYLE)
                        .append("</style></head>\n<body>\n");
                element(page, "h1", text);
            } else append(page, part);
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder page, Part part) {
        switch (part) {
            case Heading(var text) -> element(page, "h2", text);
            case Paragraph(var text) -> element(page, "p", text);
            case Figure(var text) ->
                page.append("<p class=\"figure\">").append(escaped(text)).append("</p>\n");
            case Warning(var text, var about) -> {
                page.append("<div class=\"warning\">").append(escaped(text));
                list(page, about);
                page.append("</div>\n");
            }
            case Reasons(var heading, var steps) -> {
                page.append("<details open><summary>").append(escaped(heading)).append("</summary>\n");
                list(page, steps);
                page.append("</details>\n");
            }
        }
    }

    private static void list(StringBuilder page, List<String> items) {
        if (items.isEmpty()) return;
        page.append("<ul>\n");
        items.forEach(item -> element(page, "li", item));
        page.append("</ul>\n");
    }

    private static void element(StringBuilder page, String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
