/// Materials: files in, their four numbers, rejections and notes.
@NullMarked
package org.suragh.gui.ingest;

import org.jspecify.annotations.NullMarked;
