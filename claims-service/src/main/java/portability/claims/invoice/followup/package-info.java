/// What follows from what happened to invoices: documents that go, and what those that come do.
@NullMarked
package portability.claims.invoice.followup;

import org.jspecify.annotations.NullMarked;
