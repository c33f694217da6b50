/// Posts and accounts as JSON, as interfaces of platforms and programs of researchers write them.
@NullMarked
package org.suragh.ingest.format.social;

import org.jspecify.annotations.NullMarked;
