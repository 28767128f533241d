#include "guide/spread.h"

#include <math.h>

#define LABEL_LIMIT 256

/* Neighbours that touch and move as one. */
typedef struct Cluster {
  size_t first, count;
  double size;
  double start_sum; /* of where each label would put the cluster's start */
} Cluster;

static double cluster_start(const Cluster *cluster, double low, double high) {
  double start = cluster->start_sum / (double)cluster->count;
  return fmax(low, fmin(start, high - cluster->size));
}

static void merge_clusters(Cluster *left, const Cluster *right) {
  left->start_sum += right->start_sum - left->size * (double)right->count;
  left->count += right->count;
  left->size += right->size;
}

static void place_cluster(SpreadLabel *labels, const Cluster *cluster, double start) {
  for (size_t i = 0; i < cluster->count; i++) {
    SpreadLabel *label = &labels[cluster->first + i];
    label->placed = start + label->size / 2;
    start += label->size;
  }
}

static bool spread_evenly(SpreadLabel *labels, size_t count, double low, double high) {
  for (size_t i = 0; i < count; i++)
    labels[i].placed = low + (high - low) * ((double)i + 0.5) / (double)count;
  return false;
}

bool spread_labels(SpreadLabel *labels, size_t count, double low, double high) {
  double total = 0;
  for (size_t i = 0; i < count; i++) total += labels[i].size;
  if (total > high - low + 1e-6 || count > LABEL_LIMIT)
    return spread_evenly(labels, count, low, high);
  Cluster clusters[LABEL_LIMIT];
  size_t used = 0;
  for (size_t i = 0; i < count; i++) {
    clusters[used++] = (Cluster){i, 1, labels[i].size, labels[i].wanted - labels[i].size / 2};
    while (used > 1) {
      Cluster *left = &clusters[used - 2], *right = &clusters[used - 1];
      double end = cluster_start(left, low, high) + left->size;
      if (end <= cluster_start(right, low, high) + 1e-9) break;
      merge_clusters(left, right);
      used--;
    }
  }
  for (size_t c = 0; c < used; c++)
    place_cluster(labels, &clusters[c], cluster_start(&clusters[c], low, high));
  return true;
}
