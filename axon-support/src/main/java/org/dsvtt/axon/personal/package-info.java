/** What people wrote, sealed under a key of their own that can be erased: the key store, the seals, and who was erased. */
@NullMarked
package org.dsvtt.axon.personal;

import org.jspecify.annotations.NullMarked;
