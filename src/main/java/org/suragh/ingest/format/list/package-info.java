/// Lists of addresses: VPN and hosting prefixes, Tor exits, clouds, registries, databases.
@NullMarked
package org.suragh.ingest.format.list;

import org.jspecify.annotations.NullMarked;
