/// The PostgreSQL under the nodes: one server, a database and a role for every service.
@NullMarked
package portability.sandbox.database;

import org.jspecify.annotations.NullMarked;
