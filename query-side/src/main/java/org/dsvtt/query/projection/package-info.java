/**
 * Views made of the events alone, each built in generations: a {@link org.dsvtt.query.projection.Projection} says what it
 * is made of, {@link org.dsvtt.query.projection.PostgresProjection} keeps one in PostgreSQL.
 *
 * <p>To add a view: a component that extends {@code PostgresProjection}, and its tables in
 * {@code db/projections/<name>.sql}. Everything else (processors, positions, rebuilding, switching, status) comes with it.
 * Queries read the tables by their plain names. Who changes the tables, or what is put into them, raises the definition:
 * the view is then built anew beside the one in use.
 */
@NullMarked
package org.dsvtt.query.projection;

import org.jspecify.annotations.NullMarked;
