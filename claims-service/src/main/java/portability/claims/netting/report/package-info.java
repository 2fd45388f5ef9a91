/// The netting report: each cent leads to its line, rate, date rule and event. As a page, as CSV and as PDF.
@NullMarked
package portability.claims.netting.report;

import org.jspecify.annotations.NullMarked;
