/// The PostgreSQL that is measured on, and the plain tables the ledger is compared with.
@NullMarked
package portability.bench.database;

import org.jspecify.annotations.NullMarked;
