/// What the law says of welfare funds and of guaranteed incomes, for whoever asks.
@NullMarked
package portability.agreements.welfare;

import org.jspecify.annotations.NullMarked;
