/// The tables and cards of accounts, addresses, links, and the rows behind them.
@NullMarked
package org.suragh.gui.accounts;

import org.jspecify.annotations.NullMarked;
