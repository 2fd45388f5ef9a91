package portability.claims.netting.report;

import java.util.List;

/// A report as a page of its own: HTML that loads nothing.
public final class PageReport {
    private static final String STYLE = """
            body { font: 14px/1.4 sans-serif; margin: 2em; color: #111; }
            h1 { font-size: 1.3em; } h2 { font-size: 1.1em; margin-top: 1.6em; }
            table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: .2em .5em; text-align: left; }
            th { background: #eee; } td { overflow-wrap: anywhere; }
            .warning { border-left: 4px solid #b00; padding: .4em .8em; background: #fee; }
            """;

    private PageReport() {}

    public static String of(Report report) {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
                .append(text(report.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(text(report.title()))
                .append("</h1>\n");
        for (var warning : report.warnings())
            page.append("<p class=\"warning\">").append(text(warning)).append("</p>\n");
        page.append("<table>\n");
        for (var fact : report.facts())
            page.append("<tr><th>")
                    .append(text(fact.getFirst()))
                    .append("</th><td>")
                    .append(text(fact.getLast()))
                    .append("</td></tr>\n");
        page.append("</table>\n");
        for (var table : report.tables()) if (!table.rows().isEmpty()) table(page, table);
        return page.append("</body>\n</html>\n").toString();
    }

    private static void table(StringBuilder page, Report.Table table) {
        page.append("<h2>").append(text(table.heading())).append("</h2>\n<table>\n");
        row(page, table.columns(), "th");
        for (var cells : table.rows()) row(page, cells, "td");
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, List<String> cells, String element) {
        page.append("<tr>");
        for (var cell : cells)
            page.append('<')
                    .append(element)
                    .append('>')
                    .append(text(cell))
                    .append("</")
                    .append(element)
                    .append('>');
        page.append("</tr>\n");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
